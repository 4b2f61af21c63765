package org.icsim.scenarios.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.icsim.models.economy.Replay;
import org.icsim.models.economy.Replay.Point;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;
import org.icsim.scenarios.load.CsvSource.Row;

/**
 * Dated prices of ICP, to be replayed or to take means of: linear between points, held after the last.
 *
 * <p>A file of anybody's has the columns {@code date} (2025-10-31) and {@code xdr} (above zero, at most four decimals), in any
 * order beside others; dates ascend, each once; lines that begin with # are left out.
 *
 * <p>{@link #RECALLED} are monthly levels in USD that were recalled and not looked up: right to 30 % until November 2022, to
 * 15 % from December 2022 to October 2025. Simplifications: 1 XDR is {@value #USD_PER_XDR} USD at all times; the level of a month
 * is the price on its 15th.
 */
public record PriceSeries(Replay.Series series) {
    /** The name of the only series that is packaged. */
    public static final String RECALLED = "recalled";

    private static final String EARLY_FILE = "/data/nns/icp-usd-2021-2022-recalled.csv";
    private static final String LATE_FILE = "/data/nns/icp-usd-monthly-recalled.csv";
    private static final String USD_PER_XDR = "1.33";
    private static final int MIDDLE_OF_MONTH = 15;
    private static final String DATE = "date";
    private static final String XDR = "xdr";
    private static final String MONTH = "month";
    private static final String USD = "icp_usd";

    /** Returns the names of the series that are packaged. */
    public static List<String> names() {
        return List.of(RECALLED);
    }

    /** Returns the packaged series, if it has that name. */
    public static Optional<PriceSeries> named(String name) {
        return name.equals(RECALLED) ? Optional.of(recalled()) : Optional.empty();
    }

    private static PriceSeries recalled() {
        Columns early = new Columns(DATE, LocalDate::parse, USD, PriceSeries::rateOfUsd);
        Columns late =
                new Columns(MONTH, month -> YearMonth.parse(month).atDay(MIDDLE_OF_MONTH), USD, PriceSeries::rateOfUsd);
        return of(Stream.concat(early.read(packaged(EARLY_FILE)).stream(), late.read(packaged(LATE_FILE)).stream())
                .toList());
    }

    private static PriceSeries of(List<Point> points) {
        return new PriceSeries(new Replay.Series(points, Replay.Between.LINEAR, Replay.PastEnd.HOLD));
    }

    private static IcpRate rateOfUsd(String usd) {
        BigDecimal xdr = new BigDecimal(usd).divide(new BigDecimal(USD_PER_XDR), 4, RoundingMode.HALF_EVEN);
        return new IcpRate(Xdr.of(xdr).permyriad());
    }

    private static Source packaged(String path) {
        try (InputStream in = Objects.requireNonNull(PriceSeries.class.getResourceAsStream(path), path)) {
            return new Source(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the series in a text of anybody's.
     *
     * @throws BadInputException with every problem and its line
     */
    static PriceSeries parse(Source source) {
        return of(new Columns(DATE, PriceSeries::date, XDR, PriceSeries::rate).read(source));
    }

    private static LocalDate date(String text) {
        TextForm.date(text);
        return LocalDate.parse(text);
    }

    private static IcpRate rate(String xdr) {
        boolean isNumber = xdr.matches("\\d{1,9}(\\.\\d{1,4})?");
        if (!isNumber) {
            throw new IllegalArgumentException("expected XDR; got " + xdr);
        }
        return new IcpRate(Xdr.of(new BigDecimal(xdr)).permyriad());
    }

    /** Which columns of a table hold the points, and how to read them. */
    private record Columns(
            String dateColumn, Function<String, LocalDate> date, String rateColumn, Function<String, IcpRate> rate) {
        List<Point> read(Source source) {
            Findings findings = new Findings();
            List<Point> points = new ArrayList<>();
            CsvSource table = CsvSource.parse(source, List.of(dateColumn, rateColumn));
            table.read(row -> point(row, findings)).forEach(point -> add(points, point, findings));
            if (points.isEmpty() && findings.isEmpty()) {
                findings.add(new Problem(Place.ofWhole(source), "", "expected at least one dated price; got none"));
            }
            findings.throwIfAny();
            return points.stream().toList();
        }

        private Optional<Line> point(Row row, Findings findings) {
            Optional<LocalDate> day = row.value(dateColumn, "a date, such as 2025-10-31", date, findings);
            Optional<IcpRate> price = row.value(
                    rateColumn, "a price above zero with at most four decimals, such as 3.25", rate, findings);
            return day.flatMap(d -> price.map(p -> new Line(row, new Point(d, p))));
        }

        private void add(List<Point> points, Line line, Findings findings) {
            boolean isLater = points.isEmpty()
                    || line.point().date().isAfter(points.get(points.size() - 1).date());
            if (isLater) {
                points.add(line.point());
            } else {
                findings.add(line.row()
                        .problem(
                                dateColumn,
                                "expected a date after "
                                        + points.get(points.size() - 1).date() + "; got "
                                        + line.point().date()));
            }
        }
    }

    /** A point and where it stands. */
    private record Line(Row row, Point point) {}

    /** Returns the date of the first price. */
    public LocalDate firstDate() {
        return series.points().get(0).date();
    }

    /** Returns the series as a file that can be read again. */
    public String csv() {
        StringBuilder csv = new StringBuilder(DATE + "," + XDR + "\n");
        for (Point point : series.points()) {
            String xdr = BigDecimal.valueOf(point.rate().permyriad(), 4).toPlainString();
            csv.append(point.date()).append(',').append(xdr).append('\n');
        }
        return csv.toString();
    }
}
