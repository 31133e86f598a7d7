package io.gapwise.site.initiatives.chart;

/**
 * Says how large a chart is and where in it the values are.
 *
 * @param valueTicks about how many round values are written beside it
 * @param dateTicks at most how many dates are written below it
 */
record Frame(int width, int height, int left, int right, int top, int bottom, int valueTicks, int dateTicks) {

    static final Frame WIDE = new Frame(760, 320, 52, 14, 30, 30, 5, 7);
    static final Frame NARROW = new Frame(340, 260, 42, 10, 30, 28, 4, 3);

    /** Returns a frame of half the height, for a chart that stands below another. */
    Frame low() {
        return new Frame(width, height / 2 + 20, left, right, top, bottom, 3, dateTicks);
    }

    int floor() {
        return height - bottom;
    }

    int end() {
        return width - right;
    }
}
