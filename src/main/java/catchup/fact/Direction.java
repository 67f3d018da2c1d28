package catchup.fact;

/** Whether more of an indicator is better (up) or less is (down). */
public enum Direction {
    UP,
    DOWN
}
