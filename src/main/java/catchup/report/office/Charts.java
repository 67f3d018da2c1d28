package catchup.report.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;

/** Horizontal bars in a chart of an office file: pieces of several series on one bar, the first category on top. */
public final class Charts {

    private static final int THICKNESS = 55;
    private static final byte FULL = 100;

    private Charts() {}

    /**
     * Pieces of bars that mean the same.
     *
     * @param colour as RRGGBB; empty for pieces that only hold a place
     * @param values one for each category
     */
    public record Series(String name, String colour, List<Double> values) {}

    /**
     * What the length of bars says.
     *
     * @param format of the numbers on the axis, as spreadsheets write it
     */
    public record Scale(double from, double to, double step, String format, boolean legend) {}

    /** How high a chart of so many bars is, in EMU. */
    public static int height(int bars, boolean legend) {
        return (int) (Units.EMU_PER_CENTIMETER * (1.3 + 0.72 * bars + (legend ? 0.8 : 0)));
    }

    /** Draws bars into a chart whose data stand nowhere but in it. */
    static void draw(XDDFChart chart, List<String> categories, List<Series> series, Scale scale) throws IOException {
        List<XDDFNumericalDataSource<Double>> values = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            values.add(XDDFDataSourcesFactory.fromArray(
                    series.get(i).values().toArray(new Double[0]),
                    chart.formatRange(new CellRangeAddress(1, categories.size(), i + 1, i + 1)),
                    i + 1));
        }
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromArray(
                categories.toArray(new String[0]),
                chart.formatRange(new CellRangeAddress(1, categories.size(), 0, 0)),
                0);
        draw(chart, names, values, series, scale);
    }

    /** Draws bars into a chart whose data stand elsewhere. */
    public static void draw(
            XDDFChart chart,
            XDDFCategoryDataSource names,
            List<XDDFNumericalDataSource<Double>> values,
            List<Series> series,
            Scale scale) {
        XDDFCategoryAxis left = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
        left.setOrientation(AxisOrientation.MAX_MIN);
        left.setTickLabelPosition(AxisTickLabelPosition.LOW);
        bottom.setCrosses(AxisCrosses.MAX);
        bottom.setMinimum(scale.from());
        bottom.setMaximum(scale.to());
        bottom.setMajorUnit(scale.step());
        bottom.setNumberFormat(scale.format());
        bottom.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill("D5DBE1")));
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, left, bottom);
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setOverlap(FULL);
        bars.setGapWidth(THICKNESS);
        bars.setVaryColors(false);
        for (int i = 0; i < series.size(); i++) {
            XDDFChartData.Series added = bars.addSeries(names, values.get(i));
            added.setTitle(series.get(i).name(), null);
            added.setFillProperties(
                    series.get(i).colour().isEmpty()
                            ? new XDDFNoFillProperties()
                            : fill(series.get(i).colour()));
        }
        chart.plot(bars);
        if (scale.legend()) {
            XDDFChartLegend legend = chart.getOrAddLegend();
            legend.setPosition(LegendPosition.TOP);
        }
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(new byte[] {
            (byte) Integer.parseInt(colour.substring(0, 2), 16),
            (byte) Integer.parseInt(colour.substring(2, 4), 16),
            (byte) Integer.parseInt(colour.substring(4), 16)
        }));
    }
}
