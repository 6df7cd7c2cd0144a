package org.trialign.access;

/** So many at once, and so many more each second. */
public final class Allowance {
    private static final double SECOND = 1e9;

    private final double perNano;
    private final double most;
    private double left;
    private long at;

    /** @param now by a clock of nanoseconds that only goes forward, as in {@link #take} */
    public Allowance(int perSecond, int most, long now) {
        this.perNano = perSecond / SECOND;
        this.most = most;
        this.left = most;
        this.at = now;
    }

    /** Takes one; false: there is none left now. */
    public synchronized boolean take(long now) {
        left = Math.min(most, left + Math.max(0, now - at) * perNano);
        at = Math.max(at, now);
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
