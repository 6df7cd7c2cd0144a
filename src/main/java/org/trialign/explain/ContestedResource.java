package org.trialign.explain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialign.explain.Language.Part;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Tree;
import org.trialign.model.AssetKind;
import org.trialign.model.Input;
import org.trialign.model.Resource;
import org.trialign.model.RowType;

/** What a contested resource says (C2): who claims how much, of how much, at which time. */
final class ContestedResource {
    private final Story story;
    private final Resource resource;
    private final List<Node<Input>> inputs;

    private ContestedResource(Story story) {
        this.story = story;
        resource = story.index().workshop().vocabulary().resources().stream()
                .filter(r -> r.id().equals(story.anchor()))
                .findFirst()
                .orElseThrow();
        inputs = story.cards(Input.class);
    }

    static String tell(Story story) {
        return new ContestedResource(story).tell();
    }

    /** What is claimed at one time; no time: whenever. */
    private record Claims(@Nullable String time, List<Node<Input>> inputs) {
        BigDecimal sum() {
            return inputs.stream()
                    .map(i -> Objects.requireNonNullElse(i.card().amount(), BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private String tell() {
        Claims most = tightest();
        String unit = Names.unit(resource.unit());
        story.word("resource", RowType.RESOURCES, resource.id())
                .holders("holders", most.inputs())
                .put("sum", story.language().number(most.sum()) + unit);
        inputs.forEach(i -> story.because(i, "status", "amount", "time"));
        BigDecimal available = resource.available();
        if (available != null) {
            String there = story.language().number(available) + unit;
            story.put("available", new Part(there, available.compareTo(BigDecimal.ONE) == 0 ? 1 : 2));
            story.because("available", null, "resource", name(), "amount", there);
        }
        if (resource.isExclusive()) {
            story.because("exclusive", null, "resource", name());
        }
        String time = most.time();
        if (time != null) {
            story.word("time", RowType.TIMES, time);
        }
        boolean isOver = available != null && most.sum().compareTo(available) > 0;
        return "sentence" + (isOver && !resource.isExclusive() ? ".over" : ".exclusive")
                + (time == null ? "" : ".time");
    }

    private String name() {
        return story.names().word(RowType.RESOURCES, resource.id());
    }

    /** Where most is claimed by several agencies. */
    private Claims tightest() {
        Tree times = story.index().words().times();
        Map<String, List<Node<Input>>> named = Grouping.by(inputs, i -> i.card().time());
        if (named.isEmpty() || resource.kind() == AssetKind.MONEY) {
            return new Claims(null, inputs);
        }
        return named.keySet().stream()
                .sorted()
                .map(t -> new Claims(
                        t,
                        inputs.stream()
                                .filter(i -> i.card().time() == null
                                        || times.isWithin(t, i.card().time()))
                                .toList()))
                .filter(claims -> Grouping.agencies(claims.inputs()).size() >= 2)
                .max(Comparator.comparing(Claims::sum))
                .orElse(new Claims(null, inputs));
    }
}
