package catchup.report.dossier;

import catchup.dossier.Form;
import catchup.dossier.Part;
import catchup.report.Engine;
import java.util.List;

/** The form in which dossiers are written: their parts in order, one a line. */
public final class DossierForm {

    private static final String DEVELOPMENT = "development";

    private static final List<Part> PARTS = List.of(
            new OverviewPart(),
            new AdvicePart(),
            new FactsPart(),
            new ProofsPart(),
            new WhyPart(),
            new RobustnessPart());

    private DossierForm() {}

    public static Form ofThisEngine() {
        return with(PARTS);
    }

    /** The same with other parts. */
    static Form with(List<Part> parts) {
        return new Form(parts, ManifestJson::of, Engine.version().orElse(DEVELOPMENT));
    }
}
