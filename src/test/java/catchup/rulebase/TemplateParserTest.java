package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.source.SourceFile;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks by the right-hand side of a vocabulary entry: each would run code, or do more than a rule may, in stock Drools. */
class TemplateParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // code where a pattern belongs
                "eval( true )",
                "eval( System.exit( 1 ) == null )",
                "System.exit( 1 )",
                "Gap( called contains \"{x}\" ) eval( true )",
                "Gap( eval( Runtime.getRuntime().exec( \"id\" ) != null ) )",
                "Gap( called contains \"{x}\", eval( true ) )",
                "Gap( called contains \"{x}\", System.exit( 1 ) == null )",
                "Gap( called contains ( new java.io.File( \"/etc/passwd\" ) ) )",
                "Gap( called contains System.getenv( \"{x}\" ) )",
                "Gap( called.getClass() contains \"{x}\" )",
                "Gap( this.class.forName( \"{x}\" ) != null )",
                "Gap( called matches \"{x}\" )",
                "Gap( called soundslike \"{x}\" )",
                "Gap( called str[startsWith] \"{x}\" )",
                "Gap( called == \"{x}\" )",
                "Gap( called contains \"{x}\" || true )",
                "Gap( called contains \"{x}\" && true )",
                "Gap( !( called contains \"{x}\" ) )",
                "Gap( called not contains \"{x}\" )",
                "Gap( called contains \"{x}\" ) or Unknown()",
                "$g : Gap( called contains \"{x}\" )",
                "Gap( $c : called, called contains \"{x}\" )",
                // other types and fields
                "Object()",
                "java.lang.Runtime( called contains \"{x}\" )",
                "Gap( class contains \"{x}\" )",
                "Gap( tags contains \"{x}\" )",
                "Lag( within contains \"{x}\" )",
                "Strength( called contains \"{x}\", clear == false )",
                "Strength( called contains \"{x}\", clear == true, clear == true )",
                "Gap( called contains \"{x}\", called contains \"cold-chain-share\" )",
                // other sources and quantifiers
                "Gap( called contains \"{x}\" ) from System.getProperties()",
                "Gap( called contains \"{x}\" ) from entry-point \"other\"",
                "Gap( called contains \"{x}\" ) from collect( Object() )",
                "Gap( called contains \"{x}\" ) over window:time( 1s )",
                "Number( intValue >= {n} ) from accumulate( Gap(), sum( 1 ) )",
                "Number( intValue >= {n} ) from accumulate( Gap(), init( System.exit( 1 ); ) action() result( 1 ) )",
                "Number( intValue == {n} ) from accumulate( Gap(), count( 1 ) )",
                "Number( intValue >= {n} ) from accumulate( not Gap(), count( 1 ) )",
                "exists Gap( called contains \"{x}\" )",
                "forall( Gap() )",
                "not not Gap( called contains \"{x}\" )",
                "not ( Gap() and Unknown() )",
                "?query( \"{x}\"; )",
                "accumulate( Gap(); count( 1 ) )",
                // quoting, escapes, comments
                "Gap( called contains \"{x}\\\" ) eval( true ) \" )",
                "Gap( called contains \"a\\u0022 )\" )",
                "Gap( called contains \\u0022{x}\\u0022 )",
                "Gap( called contains '{x}' )",
                "Gap( called contains “{x}” )",
                "Gap( called contains {x} )",
                "Gap( called contains \"{x} )",
                "Gap( called contains \"{x}\" ) // then",
                "Gap( /* */ called contains \"{x}\" )",
                "Gap( called contains \"{x}\" ) # comment",
                "Gap( called contains \"{x}\" ); Gap()",
                "Gap( called contains \"{x}\" ) end rule \"other\" when",
                // not balanced, not complete
                "",
                "Gap",
                "Gap(",
                "Gap( called contains \"{x}\"",
                "Gap( called contains \"{x}\" ) )",
                "( Gap( called contains \"{x}\" ) )",
                "Gap( , called contains \"{x}\" )",
                "Gap( called contains \"{x}\", )",
                "Number( intValue >= {n} ) from accumulate( Gap(), count( 1 )",
                "Number( intValue >= -1 ) from accumulate( Gap(), count( 1 ) )",
                "insert( new Diagnosis( named( diagnoses, \"{x}\" ) ) );",
            })
    void conditionsThatAreNoPatternAreRefused(String attack) {
        assertThatThrownBy(() -> TemplateParser.condition(attack)).isInstanceOf(TemplateParser.Refused.class);
        assertRefused("[condition][]attack \"{x}\" {n}=" + attack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit( 1 );",
                "Runtime.getRuntime().exec( \"{x}\" );",
                "insert( new Object() );",
                "insert( new java.io.FileWriter( \"{x}\" ) );",
                "insert( new ProcessBuilder( \"{x}\" ).start() );",
                "insert( System.getenv() );",
                "insert( new Diagnosis( \"{x}\" ) );",
                "insert( new Diagnosis( named( measures, \"{x}\" ) ) );",
                "insert( new Diagnosis( named( diagnoses, System.getenv( \"{x}\" ) ) ) );",
                "insert( new Diagnosis( diagnoses.get( \"{x}\" ) ) );",
                "insert( new Diagnosis( named( diagnoses, \"{x}\" ) ) { { System.exit( 1 ); } } );",
                "insert( new Diagnosis( named( diagnoses, \"{x}\" ) ) ).getClass();",
                "insert( new Diagnosis( named( diagnoses, \"{x}\" ) ) )",
                "insert( new Diagnosis( named( diagnoses, \"{x}\" ) ) ), insert( 1 );",
                "insert( new Diagnosis( named( diagnoses, \"{x}\" ), 1 ) );",
                "insert( new Diagnosis() );",
                "insert( new Diagnosis( named( diagnoses, \"{x}\" ) ) );;",
                "insert( new Diagnosis( named( diagnoses, \"{x}\" ) ) ); System.exit( 1 );",
                "insertLogical( new Diagnosis( named( diagnoses, \"{x}\" ) ) );",
                "modify( $g ) { setCalled( null ) };",
                "update( $g );",
                "delete( $g );",
                "retract( $g );",
                "drools.halt();",
                "drools.getKieRuntime().getKieBase();",
                "kcontext.getKieRuntime().fireAllRules();",
                "while( true ) {}",
                "throw new Error();",
                "@{System.exit( 1 )}",
                "${java.lang.Runtime}",
                "with( x ) { y = 1 };",
                "import java.io.*;",
                "\\u0053ystem.exit( 1 );",
                "insert( new Diagnosis( named( diagnoses, \"{x}\\\" ) ) ); System.exit( 1 ); //\" ) ) );",
                "insert( new Diagnosis( named( diagnoses, \"{x}\" ) ) ); // nothing more",
                "/* */ insert( new Diagnosis( named( diagnoses, \"{x}\" ) ) );",
                "insert( new Hold( named( measures, \"{x}\" ), 1 + 1 ) );",
                "insert( new Hold( named( measures, \"{x}\" ), \"{n}\" ) );",
                "insert( new Stage( Integer.MAX_VALUE ) );",
                "insert( new Recommendation( named( measures, \"{x}\" ), named( themes, \"{n}\" ) ) );",
                "end rule \"other\" when then",
                "",
                ";",
                "Gap( called contains \"{x}\" )",
            })
    void actionsThatAreNoInsertionAreRefused(String attack) {
        assertThatThrownBy(() -> TemplateParser.consequence(attack)).isInstanceOf(TemplateParser.Refused.class);
        assertRefused("[consequence][]attack \"{x}\" {n}=" + attack);
    }

    @Test
    void everyExpansionThatIsShippedIsRead() {
        assertThat(Words.VOCABULARY.conditions()).isNotEmpty();
        assertThat(Words.VOCABULARY.consequences()).isNotEmpty();
    }

    @Test
    void blanksBetweenTokensMakeNoDifference() throws TemplateParser.Refused {
        assertThat(TemplateParser.condition("Gap(called contains \"{x}\",reaches contains \"{y}\")"))
                .isEqualTo(TemplateParser.condition(" Gap ( called  contains \"{x}\" , reaches contains \"{y}\" ) "));
    }

    @Test
    void endlessExpansionsAreRefusedInNoTime() {
        String insertion = "insert( new Diagnosis( named( diagnoses, \"{x}\" ) ) );";
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertRefused(() -> TemplateParser.consequence(insertion.repeat(50_000)));
            assertRefused(() -> TemplateParser.condition("not ".repeat(100_000)));
            assertRefused(() -> TemplateParser.condition("Gap( called contains \"" + "{x}".repeat(100_000)));
            assertRefused(() -> TemplateParser.condition(" ".repeat(1_000_000) + "!"));
        });
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(TemplateParser.Refused.class);
    }

    private static void assertRefused(String entry) {
        Diagnostics diagnostics = new Diagnostics();
        Vocabulary vocabulary = Vocabulary.read(new SourceFile("vocabulary.dsl", entry), diagnostics);
        assertThat(Found.in(diagnostics)).containsExactly("refused-expansion 1:1");
        assertThat(vocabulary.conditions()).isEmpty();
        assertThat(vocabulary.consequences()).isEmpty();
    }
}
