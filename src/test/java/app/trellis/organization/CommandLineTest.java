package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void valuesStandAfterASpaceOrAnEqualsSign() {
        CommandLine line =
                CommandLine.parse(
                        "practice", "create", "--name", "The garden house", "--country=ES");

        assertThat(line.words()).containsExactly("practice", "create");
        assertThat(line.option("name")).contains("The garden house");
        assertThat(line.option("country")).contains("ES");
        assertThat(line.option("zone")).isEmpty();
    }

    @Test
    void anOptionAloneIsThereWithoutAValue() {
        CommandLine line = CommandLine.parse("practice", "create", "--link", "--name", "House");

        assertThat(line.has("link")).isTrue();
        assertThat(line.option("link")).isEmpty();
        assertThat(line.option("name")).contains("House");
    }

    @Test
    void settingsOfTheApplicationGoThroughUntouched() {
        CommandLine line =
                CommandLine.parse("--trellis.data=/srv/trellis", "account", "recover", "a@b.org");

        assertThat(line.settings()).containsExactly("--trellis.data=/srv/trellis");
        assertThat(line.word(0)).contains("account");
        assertThat(line.word(2)).contains("a@b.org");
        assertThat(line.word(3)).isEmpty();
    }

    @Test
    void anyWordAsksForACommandSoThatAMistypedOneStartsNoServer() {
        assertThat(Commands.areAsked("practice", "create")).isTrue();
        assertThat(Commands.areAsked("--trellis.data=/srv", "account")).isTrue();
        assertThat(Commands.areAsked()).isFalse();
        assertThat(Commands.areAsked("--server.port=9090")).isFalse();
        assertThat(Commands.areAsked("practise", "create")).isTrue();
        assertThat(Commands.areAsked("--help")).isTrue();
    }

    @Test
    void whatWasTypedIsNotPrinted() {
        assertThat(CommandLine.parse("practice", "--name", "Secret").toString())
                .doesNotContain("Secret");
    }
}
