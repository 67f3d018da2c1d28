package catchup.report.handbook;

import catchup.report.handbook.Diagram.Box;
import catchup.report.handbook.Layering.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything in a drawing stands, in drawing units. No two boxes overlap, and every box and line lies within width and
 * height.
 *
 * @param boxes in the order of the diagram
 * @param lines in the order of the diagram; each from left to right as pairs of x and y, straight over the columns that it
 *     passes and bent between them
 */
record Layout(int width, int height, List<Integer> columns, List<Place> boxes, List<List<Point>> lines) {

    static final int BOX = 184;
    static final int LINE = 15;
    static final int TOP = 34;

    private static final int GAP = 74;
    private static final int MARGIN = 6;
    private static final int PADDING = 10;
    private static final int BETWEEN = 9;
    private static final int STOP = 3;
    private static final int ROUNDS = 14;
    private static final int PORT = 5;

    /** A box: its upper left corner and its size. */
    record Place(int x, int y, int width, int height) {
        double middle() {
            return y + height / 2.0;
        }
    }

    /** A point of a line. */
    record Point(double x, double y) {}

    static Layout of(Diagram diagram) {
        Layering layering = Layering.of(diagram);
        return new Builder(diagram, layering).layout();
    }

    private static final class Builder {

        private final Diagram diagram;
        private final Layering layering;
        private final Map<Integer, Double> middles = new HashMap<>();

        Builder(Diagram diagram, Layering layering) {
            this.diagram = diagram;
            this.layering = layering;
        }

        Layout layout() {
            layering.columns().forEach(this::stack);
            for (int round = 0; round < ROUNDS; round++) {
                boolean forth = round % 2 == 0;
                for (int i = 0; i < layering.columns().size(); i++) {
                    settle(layering.columns().get(forth ? i : layering.columns().size() - 1 - i));
                }
            }
            shift();
            List<Place> boxes = new ArrayList<>();
            for (int i = 0; i < diagram.boxes().size(); i++) {
                boxes.add(place(i));
            }
            int bottom = boxes.stream()
                    .mapToInt(place -> place.y() + place.height())
                    .max()
                    .orElse(TOP);
            int lowest = middles.values().stream()
                    .mapToInt(middle -> (int) Math.ceil(middle))
                    .max()
                    .orElse(TOP);
            List<Integer> columns = new ArrayList<>();
            for (int i = 0; i < diagram.columns().size(); i++) {
                columns.add(x(i));
            }
            int width = x(Math.max(0, diagram.columns().size() - 1)) + BOX + MARGIN;
            return new Layout(width, Math.max(bottom, lowest + STOP) + MARGIN, columns, boxes, lines(boxes));
        }

        /** A column from top to bottom, as close as may be. */
        private void stack(List<Cell> column) {
            double y = 0;
            for (Cell cell : column) {
                y += height(cell) / 2.0;
                middles.put(cell.id(), y);
                y += height(cell) / 2.0 + BETWEEN;
            }
        }

        /** Moves the cells of a column towards the cells they are connected with. */
        private void settle(List<Cell> column) {
            double[] wanted = new double[column.size()];
            double[] apart = new double[column.size()];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = wanted(column.get(i));
                apart[i] = i == 0 ? 0 : apart(column.get(i - 1), column.get(i));
            }
            double[] settled = Stacking.of(wanted, apart);
            for (int i = 0; i < settled.length; i++) {
                middles.put(column.get(i).id(), settled[i]);
            }
        }

        private double wanted(Cell cell) {
            return layering.neighbours(cell.id()).stream()
                    .mapToDouble(this::middle)
                    .average()
                    .orElse(middle(cell.id()));
        }

        private double apart(Cell upper, Cell lower) {
            boolean stops = upper.isStop() && lower.isStop();
            return (height(upper) + height(lower)) / 2.0 + (stops ? STOP : BETWEEN);
        }

        /** Moves everything so that the uppermost cell stands at the top. */
        private void shift() {
            double top = Double.MAX_VALUE;
            for (List<Cell> column : layering.columns()) {
                for (Cell cell : column) {
                    top = Math.min(top, middle(cell.id()) - height(cell) / 2.0);
                }
            }
            double by = TOP - top;
            middles.replaceAll((cell, middle) -> middle + by);
        }

        private Place place(int box) {
            Box shown = diagram.boxes().get(box);
            int height = height(shown);
            return new Place(x(shown.column()), (int) Math.round(middle(box) - height / 2.0), BOX, height);
        }

        private List<List<Point>> lines(List<Place> boxes) {
            Map<List<Integer>, Double> leaving = ports(boxes, true);
            Map<List<Integer>, Double> arriving = ports(boxes, false);
            List<List<Point>> lines = new ArrayList<>();
            for (List<Integer> route : layering.routes()) {
                lines.add(line(route, boxes, leaving, arriving));
            }
            return lines;
        }

        private List<Point> line(
                List<Integer> route,
                List<Place> boxes,
                Map<List<Integer>, Double> leaving,
                Map<List<Integer>, Double> arriving) {
            int last = route.size() - 1;
            Place from = boxes.get(route.get(0));
            Place to = boxes.get(route.get(last));
            List<Point> points = new ArrayList<>();
            points.add(new Point(from.x() + from.width(), port(leaving, route.get(0), route.get(1), from)));
            for (int i = 1; i < last; i++) {
                int column = diagram.boxes().get(route.get(0)).column() + i;
                points.add(new Point(x(column), middle(route.get(i))));
                points.add(new Point(x(column) + BOX, middle(route.get(i))));
            }
            points.add(new Point(to.x(), port(arriving, route.get(last), route.get(last - 1), to)));
            return points;
        }

        private static double port(Map<List<Integer>, Double> ports, int box, int neighbour, Place place) {
            return ports.getOrDefault(List.of(box, neighbour), place.middle());
        }

        /** Where lines leave a box or arrive at it: side by side in the order of the cells they come from or go to. */
        private Map<List<Integer>, Double> ports(List<Place> boxes, boolean leaving) {
            Map<Integer, List<Integer>> ends = new HashMap<>();
            for (List<Integer> route : layering.routes()) {
                int end = leaving ? route.get(0) : route.get(route.size() - 1);
                int next = leaving ? route.get(1) : route.get(route.size() - 2);
                List<Integer> nexts = ends.computeIfAbsent(end, box -> new ArrayList<>());
                if (!nexts.contains(next)) {
                    nexts.add(next);
                }
            }
            Map<List<Integer>, Double> ports = new HashMap<>();
            ends.forEach((box, nexts) -> {
                nexts.sort(Comparator.comparingDouble(this::middle));
                Place place = boxes.get(box);
                double step = Math.min(PORT, (place.height() - PORT) / (double) Math.max(1, nexts.size() - 1));
                double first = place.middle() - step * (nexts.size() - 1) / 2;
                for (int i = 0; i < nexts.size(); i++) {
                    ports.put(List.of(box, nexts.get(i)), first + i * step);
                }
            });
            return ports;
        }

        private int height(Cell cell) {
            return cell.isStop() ? STOP : height(diagram.boxes().get(cell.box()));
        }

        private static int height(Box box) {
            return box.lines().size() * LINE + PADDING;
        }

        private double middle(int cell) {
            return middles.getOrDefault(cell, 0.0);
        }

        private static int x(int column) {
            return MARGIN + column * (BOX + GAP);
        }
    }
}
