package catchup.report.handbook;

import catchup.report.handbook.Diagram.Box;
import catchup.report.handbook.Diagram.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The boxes of a diagram in columns, in an order in which few lines cross. A line that passes a column is given a stop in
 * it, so that it can be led between the boxes; lines of one look from the same box share their stops. The order is found by barycentre
 * sweeps (Sugiyama, Tagawa and Toda 1981), each followed by exchanges of neighbours.
 */
final class Layering {

    private static final int SWEEPS = 16;

    /** Among more lines than this nobody sees which cross, and to count that would take long. */
    private static final int MOST_LINES = 4_000;

    /** A box of the diagram, or a stop of lines that pass; then {@code box} is −1. */
    record Cell(int id, int column, int box) {
        boolean isStop() {
            return box < 0;
        }
    }

    /** The stop in a column of the lines of one look that leave a box. */
    private record Stop(int from, String look, int column) {}

    private final List<Cell> cells = new ArrayList<>();
    private final List<List<Integer>> left = new ArrayList<>();
    private final List<List<Integer>> right = new ArrayList<>();
    private final List<List<Integer>> routes = new ArrayList<>();
    private List<List<Cell>> columns = new ArrayList<>();

    private Layering(Diagram diagram) {
        for (int i = 0; i < diagram.columns().size(); i++) {
            columns.add(new ArrayList<>());
        }
        for (Box box : diagram.boxes()) {
            cell(box.column(), cells.size());
        }
        Map<Stop, Integer> stops = new HashMap<>();
        diagram.links().forEach(link -> routes.add(route(link, diagram.boxes(), stops)));
    }

    static Layering of(Diagram diagram) {
        Layering layering = new Layering(diagram);
        layering.order();
        return layering;
    }

    /** The cells of each column from top to bottom. */
    List<List<Cell>> columns() {
        return columns;
    }

    /** The cells that each line of the diagram goes through, from its first box to its last. */
    List<List<Integer>> routes() {
        return routes;
    }

    /** The cells in the next columns that a cell is connected with. */
    List<Integer> neighbours(int cell) {
        List<Integer> both = new ArrayList<>(left.get(cell));
        both.addAll(right.get(cell));
        return both;
    }

    private Cell cell(int column, int box) {
        Cell cell = new Cell(cells.size(), column, box);
        cells.add(cell);
        left.add(new ArrayList<>());
        right.add(new ArrayList<>());
        columns.get(column).add(cell);
        return cell;
    }

    private List<Integer> route(Link link, List<Box> boxes, Map<Stop, Integer> stops) {
        List<Integer> route = new ArrayList<>(List.of(link.from()));
        for (int column = boxes.get(link.from()).column() + 1;
                column < boxes.get(link.to()).column();
                column++) {
            int passed = column;
            route.add(stops.computeIfAbsent(new Stop(link.from(), link.look(), column), key -> cell(passed, -1)
                    .id()));
        }
        route.add(link.to());
        for (int i = 1; i < route.size(); i++) {
            connect(route.get(i - 1), route.get(i));
        }
        return route;
    }

    private void connect(int from, int to) {
        if (!right.get(from).contains(to)) {
            right.get(from).add(to);
            left.get(to).add(from);
        }
    }

    private void order() {
        if (right.stream().mapToInt(List::size).sum() > MOST_LINES) {
            return;
        }
        List<List<Cell>> best = copy();
        int fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            sweep(sweep % 2 == 0);
            exchange();
            int crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        columns = best;
    }

    private void sweep(boolean rightwards) {
        int[] places = places();
        for (int step = 1; step < columns.size(); step++) {
            List<Cell> column = columns.get(rightwards ? step : columns.size() - 1 - step);
            column.sort(Comparator.comparingDouble(cell -> centre(cell, rightwards, places)));
            place(column, places);
        }
    }

    /** The mean place of a cell's neighbours on one side; its own where it has none. */
    private double centre(Cell cell, boolean fromLeft, int[] places) {
        List<Integer> near = (fromLeft ? left : right).get(cell.id());
        return near.stream().mapToInt(each -> places[each]).average().orElse(places[cell.id()]);
    }

    /** Exchanges neighbours in a column as long as that makes fewer lines cross. */
    private void exchange() {
        int[] places = places();
        for (List<Cell> column : columns) {
            for (int i = 1; i < column.size(); i++) {
                Cell upper = column.get(i - 1);
                Cell lower = column.get(i);
                if (crossings(upper, lower, places) > crossings(lower, upper, places)) {
                    column.set(i - 1, lower);
                    column.set(i, upper);
                }
            }
            place(column, places);
        }
    }

    /** How many lines of two cells cross where one stands above the other. */
    private int crossings(Cell upper, Cell lower, int[] places) {
        return crossings(left.get(upper.id()), left.get(lower.id()), places)
                + crossings(right.get(upper.id()), right.get(lower.id()), places);
    }

    private static int crossings(List<Integer> upper, List<Integer> lower, int[] places) {
        int crossings = 0;
        for (int one : upper) {
            for (int other : lower) {
                crossings += places[one] > places[other] ? 1 : 0;
            }
        }
        return crossings;
    }

    /** How many lines cross in all. */
    int crossings() {
        int[] places = places();
        int crossings = 0;
        for (List<Cell> column : columns) {
            for (int i = 0; i < column.size(); i++) {
                for (int j = i + 1; j < column.size(); j++) {
                    crossings += crossings(
                            right.get(column.get(i).id()),
                            right.get(column.get(j).id()),
                            places);
                }
            }
        }
        return crossings;
    }

    private int[] places() {
        int[] places = new int[cells.size()];
        columns.forEach(column -> place(column, places));
        return places;
    }

    private static void place(List<Cell> column, int[] places) {
        for (int i = 0; i < column.size(); i++) {
            places[column.get(i).id()] = i;
        }
    }

    private List<List<Cell>> copy() {
        List<List<Cell>> copy = new ArrayList<>();
        columns.forEach(column -> copy.add(new ArrayList<>(column)));
        return copy;
    }
}
