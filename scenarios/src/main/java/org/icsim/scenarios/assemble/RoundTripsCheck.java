package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.schema.TimeSpan;

/** Checks the round trips that a subnet gives: square, nothing to oneself, and the same both ways. */
final class RoundTripsCheck {
    private static final TimeSpan LONGEST = TimeSpan.parse("1h");

    private final String path;
    private final List<List<TimeSpan>> rows;
    private final Check check;

    private RoundTripsCheck(String path, List<List<TimeSpan>> rows, Check check) {
        this.path = path;
        this.rows = rows;
        this.check = check;
    }

    /**
     * Reports what is wrong with round trips.
     *
     * @param nodes how many the subnet has, if that is known
     */
    static void of(String path, List<List<TimeSpan>> rows, Optional<Integer> nodes, Check check) {
        new RoundTripsCheck(path, rows, check).all(nodes);
    }

    private void all(Optional<Integer> nodes) {
        int count = nodes.orElse(rows.size());
        check.require(rows.size() == count, path, "a row for each of the subnet's " + count + " nodes", rows.size());
        for (int row = 0; row < rows.size(); row++) {
            int columns = rows.get(row).size();
            check.require(columns == count, at(row), "a round trip to each of " + count + " nodes", columns);
            for (int column = 0; column < columns; column++) {
                value(row, column);
            }
        }
    }

    private void value(int row, int column) {
        TimeSpan trip = rows.get(row).get(column);
        if (row == column) {
            check.require(trip.nanos() == 0, at(row, column), "0ms from a node to itself", trip);
        } else if (!isPossible(trip)) {
            check.report(at(row, column), "a positive duration of at most " + LONGEST, trip);
        } else if (column < row && row < rows.get(column).size()) {
            TimeSpan back = rows.get(column).get(row);
            check.require(
                    trip.equals(back) || !isPossible(back),
                    at(row, column),
                    back + ", as in " + at(column, row) + ", for a round trip takes the same whoever begins it",
                    trip);
        }
    }

    private static boolean isPossible(TimeSpan trip) {
        return trip.nanos() > 0 && trip.nanos() <= LONGEST.nanos();
    }

    private String at(int row) {
        return path + "[" + row + "]";
    }

    private String at(int row, int column) {
        return at(row) + "[" + column + "]";
    }
}
