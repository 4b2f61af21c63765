package org.icsim.scenarios.load;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.icsim.models.ledger.Icp;
import org.icsim.scenarios.schema.EconomyStart;
import org.icsim.scenarios.schema.EconomyStart.DissolvingNeurons;
import org.icsim.scenarios.schema.EconomyStart.LockedNeurons;
import org.icsim.scenarios.schema.IcpAmount;
import org.icsim.scenarios.schema.TimeSpan;

/** Checks what a schema cannot say of a start state: amounts that fit each other, groups that differ, dates there were. */
final class StartCheck {
    /** A day after genesis, so that there are rules at its midnight. */
    static final LocalDate EARLIEST = LocalDate.of(2021, 5, 11);

    private static final TimeSpan LONGEST_DELAY = TimeSpan.parse("8y");

    /** Far above what there can be, so that sums of the years to come can be counted. */
    private static final IcpAmount MOST = IcpAmount.parse("10000 M ICP");

    private final EconomyStart start;
    private final Document document;
    private final Findings findings;

    private StartCheck(EconomyStart start, Document document, Findings findings) {
        this.start = start;
        this.document = document;
        this.findings = findings;
    }

    /** Adds each problem of a start state that fits its schema. */
    static void of(EconomyStart start, Document document, Findings findings) {
        new StartCheck(start, document, findings).all();
    }

    private void all() {
        require(!start.date().isBefore(EARLIEST), "date", "a date from " + EARLIEST + " on", start.date());
        requirePositive("supply.value", start.supply().value());
        requireCountable("maturity.value", start.maturity().value());
        List<LockedNeurons> locked = start.neurons().locked();
        for (int i = 0; i < locked.size(); i++) {
            locked("neurons.locked[" + i + "]", locked.get(i));
        }
        List<DissolvingNeurons> dissolving = start.neurons().dissolving();
        for (int i = 0; i < dissolving.size(); i++) {
            dissolving("neurons.dissolving[" + i + "]", dissolving.get(i));
        }
        differences();
        BigInteger staked = staked();
        BigInteger supply = BigInteger.valueOf(start.supply().value().amount().e8s());
        require(
                staked.compareTo(supply) <= 0,
                "supply.value",
                "at least what is staked",
                start.supply().value());
    }

    private void locked(String path, LockedNeurons neurons) {
        requireDelay(path + ".delay", neurons.delay());
        requirePositive(path + ".stake", neurons.stake());
        neurons.stakedMaturity().ifPresent(maturity -> requireCountable(path + ".staked-maturity", maturity));
        neurons.gangBase().ifPresent(base -> requireCountable(path + ".gang-base", base));
    }

    private void dissolving(String path, DissolvingNeurons neurons) {
        requireDelay(path + ".left", neurons.left());
        requirePositive(path + ".stake", neurons.stake());
        neurons.stakedMaturity().ifPresent(maturity -> requireCountable(path + ".staked-maturity", maturity));
    }

    private void differences() {
        Set<Group> seen = new HashSet<>();
        for (int i = 0; i < start.neurons().locked().size(); i++) {
            LockedNeurons neurons = start.neurons().locked().get(i);
            boolean isNew = seen.add(new Group(neurons.delay(), Optional.of(neurons.age())));
            require(
                    isNew,
                    "neurons.locked[" + i + "]",
                    "each delay and age once",
                    neurons.delay() + ", " + neurons.age());
        }
        for (int i = 0; i < start.neurons().dissolving().size(); i++) {
            TimeSpan left = start.neurons().dissolving().get(i).left();
            boolean isNew = seen.add(new Group(left, Optional.empty()));
            require(isNew, "neurons.dissolving[" + i + "].left", "each once", left);
        }
    }

    /** What groups of neurons must differ in; those that dissolve have no age. */
    private record Group(TimeSpan delay, Optional<TimeSpan> age) {}

    private BigInteger staked() {
        Stream<IcpAmount> alone =
                Stream.of(start.neurons().dissolved(), start.neurons().elsewhere());
        Stream<IcpAmount> locked = start.neurons().locked().stream().map(LockedNeurons::stake);
        Stream<IcpAmount> dissolving = start.neurons().dissolving().stream().map(DissolvingNeurons::stake);
        return Stream.of(alone, locked, dissolving)
                .flatMap(amounts -> amounts)
                .map(amount -> BigInteger.valueOf(amount.amount().e8s()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private void requireDelay(String path, TimeSpan delay) {
        boolean isWithin = delay.nanos() > 0 && delay.nanos() <= LONGEST_DELAY.nanos();
        require(isWithin, path, "a positive duration of at most " + LONGEST_DELAY, delay);
    }

    private void requirePositive(String path, IcpAmount amount) {
        boolean isWithin = amount.amount().compareTo(Icp.ZERO) > 0 && !isBeyondCounting(amount);
        require(isWithin, path, "more than nothing and at most " + MOST, amount);
    }

    private void requireCountable(String path, IcpAmount amount) {
        require(!isBeyondCounting(amount), path, "at most " + MOST, amount);
    }

    private static boolean isBeyondCounting(IcpAmount amount) {
        return amount.amount().compareTo(MOST.amount()) > 0;
    }

    private void require(boolean holds, String path, String expected, Object got) {
        if (!holds) {
            findings.add(document.problem(SettingPath.parse(path), "expected " + expected + "; got " + got));
        }
    }
}
