package catchup.dossier;

import catchup.advice.Advice;
import java.util.List;

/** A part of a dossier, such as the advice or its proofs. The same advice and settings always give the same pages. */
public interface Part {

    /** What the manifest calls it; its pages stand in a folder of that name, or in the dossier itself. */
    String name();

    List<Page> pages(Advice advice, Settings settings);
}
