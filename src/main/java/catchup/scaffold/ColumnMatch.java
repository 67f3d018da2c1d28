package catchup.scaffold;

import catchup.casefile.Units;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.text.Lang;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the indicator that the name of a column means: by its words in English, by pairs of characters in Chinese. */
final class ColumnMatch {

    /** From so alike on a column may mean an indicator. */
    static final double ALIKE = 0.75;

    private static final double CLOSE = 0.05;
    private static final int MOST_NEAR = 2;
    private static final double FAR = 0.4;

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[]\\s*([^()（）\\[\\]]*?)\\s*[)）\\]]");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}%]+|(?<=[a-z])(?=[A-Z])");
    private static final Pattern HIGH_TECH = Pattern.compile("(?i)hi(gh)?[-_ ]?tech");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d$");
    private static final Set<String> FILLERS = Set.of(
            "of",
            "the",
            "to",
            "in",
            "per",
            "by",
            "and",
            "a",
            "an",
            "for",
            "on",
            "%",
            "pct",
            "percent",
            "percentage",
            "value",
            "score",
            "number",
            "total");
    private static final Map<String, String> SAME = Map.of("capita", "head", "rnd", "rd");

    private final Catalogue<Indicator> indicators;

    ColumnMatch(Catalogue<Indicator> indicators) {
        this.indicators = indicators;
    }

    /** An indicator with how alike its name is, 0 to 1. */
    record Candidate(Indicator indicator, double alike) {}

    /** The unit that a column's name ends in or has in brackets, as it is written there. */
    static Optional<String> unit(String column) {
        Matcher brackets = BRACKETS.matcher(column);
        while (brackets.find()) {
            String inside = brackets.group(1).replaceAll("^(?i)(unit|单位)[:：]\\s*", "");
            if (Units.symbol(inside).isPresent()) {
                return Optional.of(inside);
            }
        }
        String[] words = WORDS.split(column.strip(), -1);
        String last = words.length == 0 ? "" : words[words.length - 1];
        return column.contains("%")
                ? Optional.of("%")
                : Optional.of(last).filter(word -> words.length > 1 && isClearUnit(word));
    }

    /** Whether a last word is a unit and not a word of the name, as a lone letter or a number might be. */
    private static boolean isClearUnit(String word) {
        return word.length() > 2
                && Units.symbol(word).isPresent()
                && !word.equalsIgnoreCase("index")
                && !word.equalsIgnoreCase("number")
                && !word.equalsIgnoreCase("ratio")
                && !word.equalsIgnoreCase("share")
                && !word.equalsIgnoreCase("count");
    }

    /** The indicators that a column may mean, the most alike first; those that are far off are left out. */
    List<Candidate> candidates(String column) {
        List<Candidate> candidates = new ArrayList<>();
        for (Indicator indicator : indicators.all()) {
            double alike = alike(column, indicator);
            if (alike >= FAR) {
                candidates.add(new Candidate(indicator, alike));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::alike).reversed().thenComparing(each -> each.indicator()
                .id()));
        return candidates;
    }

    /** Those that are so nearly as alike as the first that it cannot be told which is meant; the first alone if it is exact. */
    static List<Candidate> rivals(List<Candidate> candidates) {
        double best = candidates.isEmpty() ? 0 : candidates.get(0).alike();
        return candidates.stream()
                .filter(each -> each.alike() >= ALIKE && each.alike() >= (best == 1 ? 1 : best - CLOSE))
                .toList();
    }

    /** The two most alike, for a reason why none was taken. */
    static List<Indicator> near(List<Candidate> candidates) {
        return candidates.stream().limit(MOST_NEAR).map(Candidate::indicator).toList();
    }

    private static double alike(String column, Indicator indicator) {
        if (indicator.name().reads(column.strip()) || indicator.id().equals(column.strip())) {
            return 1;
        }
        String bare = BRACKETS.matcher(column).replaceAll(" ");
        if (Lang.of(bare) == Lang.ZH) {
            return dice(pairs(bare), pairs(indicator.name().zh()));
        }
        Set<String> words = words(bare);
        return Math.max(dice(words, words(indicator.name().en())), dice(words, words(indicator.id())));
    }

    private static double dice(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * both.size() / (one.size() + other.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String joined = HIGH_TECH.matcher(text.replace("&", "")).replaceAll("hightech");
        for (String word : WORDS.split(joined, -1)) {
            String plain = YEAR.matcher(
                            Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                    .replaceAll("");
            plain = SAME.getOrDefault(plain, plain);
            if (!plain.isEmpty() && !FILLERS.contains(plain) && !isClearUnit(plain)) {
                words.add(
                        plain.length() > 3 && plain.endsWith("s") && !plain.endsWith("ss")
                                ? plain.substring(0, plain.length() - 1)
                                : plain);
            }
        }
        return words;
    }

    private static Set<String> pairs(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < bare.length(); i++) {
            pairs.add(bare.substring(i, i + 2));
        }
        return pairs;
    }
}
