package catchup.dossier;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.casefile.CaseFiles;
import catchup.comparison.Edition;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.rulebase.RuleBase;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files of a dossier, as they follow from its case and rules.
 *
 * @param manifest what the manifest must say
 * @param files by path, the manifest among them
 */
public record Assembly(Advice advice, Edition rules, Manifest manifest, SortedMap<String, Content> files) {

    /**
     * Derives a dossier from a folder that holds its case and its rules; empty if anything is wrong in either, which is then
     * reported.
     *
     * @param authored the files of case and rules that the folder holds
     */
    static Optional<Assembly> of(
            Path folder,
            Map<String, Content> authored,
            Input input,
            Settings settings,
            Form form,
            Diagnostics diagnostics) {
        Optional<Edition> rules = Edition.read(folder.resolve(Paths.RULES), Paths.RULES, diagnostics);
        return rules.flatMap(edition -> input.read(folder, cases(edition.rules()), diagnostics)
                .map(subject -> of(subject, edition, authored, input, settings, form)));
    }

    private static CaseFiles cases(RuleBase rules) {
        return new CaseFiles(rules.indicators(), rules.settings(), rules.measures());
    }

    private static Assembly of(
            Case subject, Edition edition, Map<String, Content> authored, Input input, Settings settings, Form form) {
        Advice advice = new Adviser(new DirectReasoner(edition.rules())).advise(subject);
        SortedMap<String, Content> files = new TreeMap<>(authored);
        for (Part part : form.parts()) {
            for (Page page : part.pages(advice, settings)) {
                files.put(page.path(), Content.of(page.text()));
            }
        }
        Manifest manifest = new Manifest(
                subject.id(),
                subject.region().name(),
                subject.region().year(),
                input,
                form.engine(),
                edition.rules().hash(),
                settings,
                form.names(),
                entries(files));
        files.put(Manifest.FILE, Content.of(form.manifest().apply(manifest)));
        return new Assembly(advice, edition, manifest, Collections.unmodifiableSortedMap(files));
    }

    private static List<Manifest.Entry> entries(SortedMap<String, Content> files) {
        return files.entrySet().stream()
                .map(file -> new Manifest.Entry(
                        file.getKey(), file.getValue().size(), file.getValue().digest()))
                .toList();
    }
}
