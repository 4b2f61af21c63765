package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.icsim.models.governance.Regimes;

/**
 * Which rules of rewards and voting power hold when, as files write it: {@code mainnet}, {@code before-mission-70}, {@code
 * mission-70} or {@code mission-70 from 2027-01-01}.
 *
 * @param from from which date on those of Mission 70 hold, at midnight UTC; empty for the other kinds
 */
public record RegimePlan(Kind kind, Optional<LocalDate> from) {
    /** What holds unless somebody says otherwise. */
    public static final RegimePlan MAINNET = new RegimePlan(Kind.MAINNET, Optional.empty());

    private static final String FORM =
            "(?:(mainnet|before-mission-70|mission-70)|mission-70 from (\\d{4}-\\d{2}-\\d{2}))";
    private static final String EXPECTED =
            "mainnet, before-mission-70, mission-70, or mission-70 from a date, such as mission-70 from 2027-01-01";

    /** Which rules. */
    public enum Kind {
        /** Those of the network, from the dates on which they came into force. */
        MAINNET,
        /** Those of the network, as if there had never been a Mission 70. */
        BEFORE_MISSION_70,
        /** Those of Mission 70: at all times, or from a date on. */
        MISSION_70
    }

    /**
     * Returns the plan that {@code text} states.
     *
     * @throws IllegalArgumentException if it is none of these, or the date does not exist
     */
    @JsonCreator
    public static RegimePlan parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        MatchResult form = Form.match(FORM, text, EXPECTED);
        if (form.group(2) == null) {
            String constant = form.group(1).toUpperCase(Locale.ROOT).replace('-', '_');
            return new RegimePlan(Kind.valueOf(constant), Optional.empty());
        }
        try {
            return new RegimePlan(Kind.MISSION_70, Optional.of(LocalDate.parse(form.group(2))));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected " + EXPECTED + "; got " + text, e);
        }
    }

    /** Returns the rules with their dates. */
    public Regimes regimes() {
        return switch (kind) {
            case MAINNET -> Regimes.MAINNET;
            case BEFORE_MISSION_70 -> new Regimes(List.of(Regimes.EARLY, Regimes.BEFORE_MISSION_70));
            case MISSION_70 -> from.map(RegimePlan::missionFrom).orElse(Regimes.always(Regimes.MISSION_70));
        };
    }

    private static Regimes missionFrom(LocalDate date) {
        Instant moment = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Regimes(Stream.concat(
                        Stream.of(Regimes.EARLY, Regimes.BEFORE_MISSION_70)
                                .filter(regime -> regime.from().isBefore(moment)),
                        Stream.of(Regimes.MISSION_70.startingAt(moment)))
                .toList());
    }

    /** Returns the plan as {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return word + from.map(date -> " from " + date).orElse("");
    }
}
