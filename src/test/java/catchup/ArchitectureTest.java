package catchup;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Imports go one way, and each library stays behind the door of the packages that it is for. */
@AnalyzeClasses(packages = "catchup", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the bottom of the house to the top. */
    private static final String[] STOREYS = {
        "text",
        "snapshot",
        "diagnostic",
        "source",
        "fact",
        "casefile",
        "rulebase",
        "formatting",
        "handbook",
        "inference",
        "verification",
        "trial",
        "scaffold",
        "ranking",
        "advice",
        "checking",
        "comparison",
        "explanation",
        "peers",
        "dossier",
        "robustness",
        "elicitation",
        "sensitivity",
        "batch",
        "workspace",
        "report",
        "web",
        "app"
    };

    @ArchTest
    static final ArchRule IMPORTS_GO_UP_ONLY = storeys();

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("catchup.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DROOLS_STAYS_IN_INFERENCE = noClasses()
            .that()
            .resideOutsideOfPackage("catchup.inference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("everything else works on our own model of rules");

    @ArchTest
    static final ArchRule PARSERS_STAY_IN_SOURCE = noClasses()
            .that()
            .resideOutsideOfPackage("catchup.source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..", "de.siegmar..", "org.dhatim.fastexcel.reader..")
            .because("everything else sees positioned trees and tables");

    @ArchTest
    static final ArchRule GIT_AND_LINE_DIFFS_STAY_IN_SOURCE = noClasses()
            .that()
            .resideOutsideOfPackage("catchup.source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jgit..", "com.github.difflib..")
            .because("everything else sees folders and lines");

    @ArchTest
    static final ArchRule JSON_IS_MADE_IN_REPORT_AND_WEB = noClasses()
            .that()
            .resideOutsideOfPackages("catchup.report..", "catchup.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule PAGES_STAY_IN_REPORT = noClasses()
            .that()
            .resideOutsideOfPackage("catchup.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("gg.jte..", "org.jline..");

    @ArchTest
    static final ArchRule HTTP_STAYS_IN_WEB = noClasses()
            .that()
            .resideOutsideOfPackage("catchup.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "kotlin..");

    @ArchTest
    static final ArchRule WORKBOOKS_ARE_WRITTEN_IN_REPORT = noClasses()
            .that()
            .resideOutsideOfPackage("catchup.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dhatim.fastexcel");

    @ArchTest
    static final ArchRule LARGE_WRITERS_STAY_BEHIND_THEIR_FORMS = noClasses()
            .that()
            .resideOutsideOfPackages("catchup.report.print..", "catchup.report.office..", "catchup.report.sheet..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.poi..",
                    "org.apache.xmlbeans..",
                    "org.openxmlformats..",
                    "org.apache.pdfbox..",
                    "org.apache.fontbox..",
                    "com.openhtmltopdf..")
            .because("only those who ask for such a form pay for it");

    @ArchTest
    static final ArchRule UNITS_STAY_IN_CASEFILE = noClasses()
            .that()
            .resideOutsideOfPackage("catchup.casefile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tech.units..", "javax.measure..", "com.tdunning..");

    @ArchTest
    static final ArchRule PICOCLI_STAYS_IN_APP = noClasses()
            .that()
            .resideOutsideOfPackage("catchup.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule NOTHING_IS_COMPILED_OR_RUN = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(
                    "catchup.inference.DroolsLibraries") // which only asks in what archive a class is
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.kie.api.builder..",
                    "org.drools.compiler..",
                    "org.drools.drl.parser..",
                    "org.drools.mvel..",
                    "org.mvel2..",
                    "org.eclipse.jdt..",
                    "javax.tools..",
                    "javax.script..")
            .because("whatever is in a rule file is data");

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should()
            .haveNameNotMatching(".*(Impl|Manager|Util|Utils|Helper)")
            .because("such a name says nothing about what the class is for");

    private static ArchRule storeys() {
        Architectures.LayeredArchitecture house =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String storey : STOREYS) {
            house = house.layer(storey).definedBy("catchup." + storey + "..");
        }
        for (int i = 0; i < STOREYS.length; i++) {
            String[] above = java.util.Arrays.copyOfRange(STOREYS, i + 1, STOREYS.length);
            house = above.length == 0
                    ? house.whereLayer(STOREYS[i]).mayNotBeAccessedByAnyLayer()
                    : house.whereLayer(STOREYS[i]).mayOnlyBeAccessedByLayers(above);
        }
        return house;
    }
}
