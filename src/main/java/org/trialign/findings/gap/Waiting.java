package org.trialign.findings.gap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.model.Activity;
import org.trialign.model.Output;

/**
 * Who waits for whom, by way of functions: an activity for the functions it needs, and a function for the activities
 * behind the outputs that have it. So many who wait for the same are few steps.
 */
final class Waiting {
    private final Map<String, Collection<String>> waitsFor = new HashMap<>();
    private final Map<String, Collection<String>> keepsWaiting = new HashMap<>();

    Waiting(Index index) {
        for (Node<Activity> activity : index.cards().activities()) {
            activity.card().needs().forEach(function -> add(activity.id(), function));
        }
        for (String function : index.cards().needs().keySet()) {
            for (Node<Output> output : index.cards().supply(function)) {
                output.previous(Activity.class).forEach(maker -> add(function, maker.id()));
            }
        }
    }

    private void add(String waiting, String awaited) {
        waitsFor.computeIfAbsent(waiting, w -> new HashSet<>()).add(awaited);
        keepsWaiting.computeIfAbsent(awaited, a -> new HashSet<>()).add(waiting);
    }

    /** The strongly connected components of several members, after Kosaraju; ids of activities and of functions. */
    List<Set<String>> circles() {
        var circles = new ArrayList<Set<String>>();
        var seen = new HashSet<String>();
        for (String member : lastFinishedFirst()) {
            if (!seen.contains(member)) {
                List<String> circle = reach(member, keepsWaiting, seen);
                if (circle.size() > 1) {
                    circles.add(new HashSet<>(circle));
                }
            }
        }
        return circles;
    }

    private List<String> lastFinishedFirst() {
        var finished = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (String member : waitsFor.keySet()) {
            if (!seen.contains(member)) {
                finished.addAll(reach(member, waitsFor, seen));
            }
        }
        return finished.reversed();
    }

    /** What can be reached and was not seen yet, in the order in which a depth-first walk leaves it. */
    private static List<String> reach(String start, Map<String, Collection<String>> ways, Set<String> seen) {
        var left = new ArrayList<String>();
        var path = new ArrayDeque<String>();
        var ahead = new ArrayDeque<Iterator<String>>();
        seen.add(start);
        path.push(start);
        ahead.push(ways.getOrDefault(start, Set.of()).iterator());
        while (!path.isEmpty()) {
            Iterator<String> steps = ahead.getFirst();
            if (!steps.hasNext()) {
                left.add(path.pop());
                ahead.pop();
                continue;
            }
            String next = steps.next();
            if (seen.add(next)) {
                path.push(next);
                ahead.push(ways.getOrDefault(next, Set.of()).iterator());
            }
        }
        return left;
    }
}
