package io.gapwise.site.initiatives.chart;

/**
 * Says how large a chart is and where in it the values are.
 *
 * @param valueTicks about how many round values are written beside it
 */
record Frame(int width, int height, double left, int right, int top, int bottom, int valueTicks) {

    static final Frame WIDE = new Frame(760, 300, 30, 14, 10, 30, 5);
    static final Frame NARROW = new Frame(340, 240, 26, 10, 10, 28, 4);

    /** Returns a frame with this much more room above and on the left; the values have as much as before. */
    Frame with(int above, double onTheLeft) {
        return new Frame(width, height + above, Math.max(left, onTheLeft), right, top + above, bottom, valueTicks);
    }

    int floor() {
        return height - bottom;
    }

    int end() {
        return width - right;
    }
}
