package catchup.casefile;

import static tech.units.indriya.AbstractUnit.ONE;
import static tech.units.indriya.unit.Units.DAY;
import static tech.units.indriya.unit.Units.HOUR;
import static tech.units.indriya.unit.Units.KILOGRAM;
import static tech.units.indriya.unit.Units.METRE;
import static tech.units.indriya.unit.Units.PERCENT;
import static tech.units.indriya.unit.Units.SQUARE_METRE;
import static tech.units.indriya.unit.Units.WEEK;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.quantity.Dimensionless;
import tech.units.indriya.function.MultiplyConverter;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * The units of {@link Units} in the terms of the units library. Every factor is a fraction of whole numbers. Currencies,
 * people, things and months are base units of their own, so that the library itself keeps what does not convert apart;
 * ratings, indices, ratios and scores are not here at all.
 */
final class UnitLibrary {

    private static final Unit<?> YUAN = base("CNY", 'Y');
    private static final Unit<?> DOLLAR = base("USD", 'U');
    private static final Unit<?> PERSON = base("person", 'P');
    private static final Unit<?> THING = base("thing", 'N');
    private static final Unit<?> MONTH = base("month", 'H');
    private static final Unit<?> YEAR = MONTH.multiply(12);
    private static final Unit<?> KM = METRE.multiply(1_000);
    private static final Unit<?> KM2 = SQUARE_METRE.multiply(1_000_000);
    private static final Unit<?> MU = SQUARE_METRE.transform(MultiplyConverter.ofRational(2_000, 3));
    private static final Unit<?> TONNE = KILOGRAM.multiply(1_000);

    private static final Map<String, Unit<?>> UNITS = Map.<String, Unit<?>>ofEntries(
            Map.entry("%", PERCENT),
            Map.entry("‰", ONE.divide(1_000)),
            Map.entry("share", ONE),
            Map.entry("%/yr", PERCENT.divide(YEAR)),
            Map.entry("days", DAY),
            Map.entry("hours", HOUR),
            Map.entry("weeks", WEEK),
            Map.entry("months", MONTH),
            Map.entry("years", YEAR),
            Map.entry("km", KM),
            Map.entry("m", METRE),
            Map.entry("km/100km²", KM.divide(KM2.multiply(100))),
            Map.entry("km/km²", KM.divide(KM2)),
            Map.entry("km/10k km²", KM.divide(KM2.multiply(10_000))),
            Map.entry("km/10k people", KM.divide(PERSON.multiply(10_000))),
            Map.entry("mu", MU),
            Map.entry("10k mu", MU.multiply(10_000)),
            Map.entry("ha", SQUARE_METRE.multiply(10_000)),
            Map.entry("km²", KM2),
            Map.entry("kg", KILOGRAM),
            Map.entry("t", TONNE),
            Map.entry("kt", TONNE.multiply(1_000)),
            Map.entry("10kt", TONNE.multiply(10_000)),
            Map.entry("million t", TONNE.multiply(1_000_000)),
            Map.entry("yuan", YUAN),
            Map.entry("10k yuan", YUAN.multiply(10_000)),
            Map.entry("m yuan", YUAN.multiply(1_000_000)),
            Map.entry("100m yuan", YUAN.multiply(100_000_000)),
            Map.entry("bn yuan", YUAN.multiply(1_000_000_000)),
            Map.entry("USD", DOLLAR),
            Map.entry("10k USD", DOLLAR.multiply(10_000)),
            Map.entry("m USD", DOLLAR.multiply(1_000_000)),
            Map.entry("100m USD", DOLLAR.multiply(100_000_000)),
            Map.entry("bn USD", DOLLAR.multiply(1_000_000_000)),
            Map.entry("t/m yuan", TONNE.divide(YUAN.multiply(1_000_000))),
            Map.entry("t/100m yuan", TONNE.divide(YUAN.multiply(100_000_000))),
            Map.entry("kg/10k yuan", KILOGRAM.divide(YUAN.multiply(10_000))),
            Map.entry("number", THING),
            Map.entry("number/yr", THING.divide(YEAR)),
            Map.entry("per 100", ONE.divide(PERSON.multiply(100))),
            Map.entry("per 1k people", ONE.divide(PERSON.multiply(1_000))),
            Map.entry("per 10k people", ONE.divide(PERSON.multiply(10_000))),
            Map.entry("per 100k people", ONE.divide(PERSON.multiply(100_000))),
            Map.entry("per million people", ONE.divide(PERSON.multiply(1_000_000))));

    private UnitLibrary() {}

    private static Unit<?> base(String symbol, char dimension) {
        return new BaseUnit<Dimensionless>(symbol, UnitDimension.parse(dimension));
    }

    /** Whether a unit, as the catalogue writes it, converts to any other. */
    static boolean has(String symbol) {
        return UNITS.containsKey(symbol);
    }

    /** The amount in another unit; empty if the two do not measure the same thing. */
    static Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
        Unit<?> source = UNITS.get(from);
        Unit<?> target = UNITS.get(to);
        if (source == null || target == null || !source.isCompatible(target)) {
            return Optional.empty();
        }
        try {
            return Optional.of(decimal(source.getConverterToAny(target).convert((Number) RationalNumber.of(amount))));
        } catch (IncommensurableException unlike) {
            return Optional.empty();
        }
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof RationalNumber fraction) {
            BigDecimal dividend = new BigDecimal(fraction.getDividend());
            return dividend.divide(new BigDecimal(fraction.getDivisor()), MathContext.DECIMAL128);
        }
        return new BigDecimal(number.toString());
    }
}
