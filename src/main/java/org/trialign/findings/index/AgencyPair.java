package org.trialign.findings.index;

/** Two different agencies, in ASCII order. */
public record AgencyPair(String first, String second) {
    public AgencyPair {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException(first + " does not come before " + second);
        }
    }

    /** The owners of two cards that are across, either way round. */
    public static AgencyPair of(Node<?> a, Node<?> b) {
        return of(a.owner(), b.owner());
    }

    public static AgencyPair of(String a, String b) {
        return a.compareTo(b) < 0 ? new AgencyPair(a, b) : new AgencyPair(b, a);
    }

    /** {@code A~B}. */
    public String anchor() {
        return first + "~" + second;
    }
}
