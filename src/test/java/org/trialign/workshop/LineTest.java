package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;

/** Who waits in line is asked for together; each gets the own answer. */
@Rule("CO-24")
class LineTest {
    private static final LongSupplier NOBODY_RESTS = () -> 0;

    private static final Predicate<RuntimeException> OF_ONE = failure -> false;

    private final List<List<Integer>> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsAsked = new CountDownLatch(1);
    private final CountDownLatch firstMayGo = new CountDownLatch(1);

    @Test
    void whoComesMeanwhileIsAskedForTogetherInOrder() throws Exception {
        var line = new Line<Integer, Integer>(this::squares, NOBODY_RESTS, OF_ONE);
        List<Future<Integer>> answers = askTogether(line, 40);

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo(i * i);
        }
        assertThat(asked.getFirst()).containsExactly(0);
        assertThat(asked.stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.range(0, 40).boxed().toList());
        assertThat(asked).hasSize(3).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(32));
    }

    @Test
    @Rule("CO-25")
    void inACrowdTheNextTurnWaitsForCompany() throws Exception {
        var began = Collections.synchronizedList(new ArrayList<Long>());
        var restsUntil = new AtomicLong(System.nanoTime());
        var line = new Line<Integer, Integer>(
                numbers -> {
                    began.add(System.nanoTime());
                    restsUntil.set(System.nanoTime() + Duration.ofMillis(50).toNanos());
                    return squares(numbers);
                },
                () -> restsUntil.get() - System.nanoTime(),
                OF_ONE);
        askTogether(line, 5);
        line.ask(5);
        line.ask(6);

        assertThat(asked).containsExactly(List.of(0), List.of(1, 2, 3, 4), List.of(5), List.of(6));
        assertThat(Duration.ofNanos(began.get(2) - began.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(48));
        assertThat(Duration.ofNanos(began.get(3) - began.get(2))).isLessThan(Duration.ofMillis(48));
    }

    @Test
    void aFailureIsOnlyTheirsWhoAskedForIt() throws Exception {
        var line = new Line<Integer, Integer>(
                numbers -> {
                    if (numbers.contains(5)) {
                        squares(numbers);
                        throw new IllegalStateException("five");
                    }
                    return squares(numbers);
                },
                NOBODY_RESTS,
                OF_ONE);
        List<Future<Integer>> answers = askTogether(line, 10);

        for (int i = 0; i < answers.size(); i++) {
            Future<Integer> answer = answers.get(i);
            if (i == 5) {
                assertThatThrownBy(answer::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasMessageContaining("five");
            } else {
                assertThat(answer.get()).isEqualTo(i * i);
            }
        }
    }

    @Test
    void whoeverMeetsABrokenMachineIsAnsweredToo() throws Exception {
        var line = new Line<Integer, Integer>(
                numbers -> {
                    squares(numbers);
                    if (numbers.contains(2)) {
                        throw new StackOverflowError("two");
                    }
                    return squares(numbers);
                },
                NOBODY_RESTS,
                OF_ONE);
        List<Future<Integer>> answers = askTogether(line, 4);

        assertThat(answers.get(1).get()).isEqualTo(1);
        assertThatThrownBy(answers.get(2)::get).hasRootCauseMessage("two");
        assertThat(answers.get(3).get()).isEqualTo(9);
    }

    @Test
    void aFailureOfAllIsNotTriedByEachOfThem() throws Exception {
        var line = new Line<Integer, Integer>(
                numbers -> {
                    List<Integer> squares = squares(numbers);
                    if (numbers.getFirst() > 0) {
                        throw new IllegalStateException("away");
                    }
                    return squares;
                },
                NOBODY_RESTS,
                failure -> "away".equals(failure.getMessage()));
        List<Future<Integer>> answers = askTogether(line, 10);

        assertThat(answers.getFirst().get()).isZero();
        assertThat(answers.subList(1, 10))
                .allSatisfy(answer -> assertThatThrownBy(answer::get).hasMessageContaining("away"));
        assertThat(asked).hasSize(3);
    }

    /** The first is being asked for when the others come, one after another. */
    private List<Future<Integer>> askTogether(Line<Integer, Integer> line, int many) throws InterruptedException {
        var answers = new ArrayList<Future<Integer>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            answers.add(people.submit(() -> line.ask(0)));
            firstIsAsked.await();
            for (int i = 1; i < many; i++) {
                int number = i;
                answers.add(people.submit(() -> line.ask(number)));
                while (line.waiting() < number) {
                    Thread.onSpinWait();
                }
            }
            firstMayGo.countDown();
        }
        return answers;
    }

    private List<Integer> squares(List<Integer> numbers) {
        asked.add(numbers);
        firstIsAsked.countDown();
        try {
            firstMayGo.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return numbers.stream().map(number -> number * number).toList();
    }
}
