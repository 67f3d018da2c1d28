package catchup.sensitivity;

/**
 * Steps of a figure's walk on which the rules see the same of its indicator.
 *
 * @param from the step nearest to the present, {@code to} the farthest
 * @param level whether the region is level or ahead on it
 */
record Stretch(FigureWalk walk, int from, int to, boolean level) {

    boolean isPoint() {
        return from == to;
    }

    Stretch near() {
        return new Stretch(walk, from, from + (to - from) / 2, level);
    }

    Stretch far() {
        return new Stretch(walk, from + (to - from) / 2 + 1, to, level);
    }

    /** The end at which whatever depends on the figure is greatest, or least: far behind, or far ahead once it is level. */
    int end(boolean greatest) {
        boolean farther = walk.distance(to) > walk.distance(from);
        return (level != farther) == greatest ? to : from;
    }
}
