package org.trialign.findings.gap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Activity;

/** Each waits for the other. */
public final class G13WaitingInACircle implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Set<Node<Activity>> circle : circles(index)) {
            if (Grouping.agencies(circle).size() >= 2) {
                String smallest = Collections.min(Grouping.ids(circle));
                boolean isHigh = circle.stream().anyMatch(Node::tracesToCore);
                found.add(Kind.G13, smallest, isHigh ? Severity.HIGH : Severity.MEDIUM, circle);
            }
        }
    }

    /** The strongly connected components of waiting, after Kosaraju. */
    private static List<Set<Node<Activity>>> circles(Index index) {
        Map<Node<Activity>, Set<Node<Activity>>> waitsFor = new LinkedHashMap<>();
        Map<Node<Activity>, Set<Node<Activity>>> keepsWaiting = new LinkedHashMap<>();
        Map<String, Set<Node<Activity>>> makersOf = makers(index);
        for (Node<Activity> activity : index.cards().activities()) {
            Set<Node<Activity>> makers = new LinkedHashSet<>();
            activity.card().needs().forEach(function -> makers.addAll(makersOf.getOrDefault(function, Set.of())));
            waitsFor.put(activity, makers);
            makers.forEach(maker -> keepsWaiting
                    .computeIfAbsent(maker, m -> new LinkedHashSet<>())
                    .add(activity));
        }
        var circles = new ArrayList<Set<Node<Activity>>>();
        var seen = new HashSet<Node<Activity>>();
        for (Node<Activity> activity : lastFinishedFirst(waitsFor)) {
            if (!seen.contains(activity)) {
                Set<Node<Activity>> circle = new LinkedHashSet<>(reach(activity, keepsWaiting, seen));
                circles.add(circle);
            }
        }
        return circles;
    }

    /** For each function that is waited for, the activities behind the outputs that have it. */
    private static Map<String, Set<Node<Activity>>> makers(Index index) {
        Map<String, Set<Node<Activity>>> makers = new HashMap<>();
        for (String function : index.cards().needs().keySet()) {
            Set<Node<Activity>> some = new LinkedHashSet<>();
            index.cards().supply(function).forEach(output -> some.addAll(output.previous(Activity.class)));
            makers.put(function, some);
        }
        return makers;
    }

    private static List<Node<Activity>> lastFinishedFirst(Map<Node<Activity>, Set<Node<Activity>>> waitsFor) {
        var finished = new ArrayList<Node<Activity>>();
        var seen = new HashSet<Node<Activity>>();
        waitsFor.keySet().stream()
                .filter(activity -> !seen.contains(activity))
                .forEach(activity -> finished.addAll(reach(activity, waitsFor, seen)));
        return finished.reversed();
    }

    /** What can be reached and was not seen yet, in the order in which a depth-first walk leaves it. */
    private static List<Node<Activity>> reach(
            Node<Activity> start, Map<Node<Activity>, Set<Node<Activity>>> ways, Set<Node<Activity>> seen) {
        var left = new ArrayList<Node<Activity>>();
        var path = new ArrayDeque<Node<Activity>>();
        var ahead = new ArrayDeque<Iterator<Node<Activity>>>();
        seen.add(start);
        path.push(start);
        ahead.push(ways.getOrDefault(start, Set.of()).iterator());
        while (!path.isEmpty()) {
            Iterator<Node<Activity>> steps = ahead.getFirst();
            if (!steps.hasNext()) {
                left.add(path.pop());
                ahead.pop();
                continue;
            }
            Node<Activity> next = steps.next();
            if (seen.add(next)) {
                path.push(next);
                ahead.push(ways.getOrDefault(next, Set.of()).iterator());
            }
        }
        return left;
    }
}
