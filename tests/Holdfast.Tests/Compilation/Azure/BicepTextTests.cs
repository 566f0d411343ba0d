using System.Globalization;
using System.Text;
using CsCheck;
using Holdfast.Compilation.Azure.Bicep;
using Xunit;

namespace Holdfast.Tests.Compilation.Azure;

public sealed class BicepTextTests
{
    private const string Marks = "'\\${}\n\r\t\u2028\ufeff";

    private static readonly Gen<string> Hostile = Gen.OneOf(Gen.Char['\0', '\u00a0'], Gen.Int[0, Marks.Length - 1].Select(index => Marks[index])).Array[0, 40].Select(letters => new string(letters));

    [Fact]
    public void A_literal_reads_back_as_the_text_it_was_made_from() => Hostile.Sample(text =>
    {
        var written = Written(text);
        return written.StartsWith("'''", StringComparison.Ordinal) ? written[4..^3] == text : Unescape(written[1..^1]) == text;
    });

    [Fact]
    public void A_literal_stands_on_one_line_unless_its_text_has_several() => Hostile.Sample(text =>
        !BicepText.Escape(text).Any(char.IsControl));

    [Fact]
    public void A_comment_never_ends_before_its_line() => Hostile.Sample(text =>
    {
        var writer = new BicepWriter();
        writer.WriteReason(text);
        return writer.ToString().Split('\n')[..^1].All(line => line.StartsWith("//", StringComparison.Ordinal) && !line.Contains('\r', StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("erp-replica", "server", "serverErpReplica")]
    [InlineData("a", "server", "serverA")]
    [InlineData("for", "server", "serverFor")]
    public void Names_become_symbols_that_are_no_keywords(string name, string word, string symbol) => Assert.Equal(symbol, BicepText.Symbol(word, name));

    [Fact]
    public void A_symbol_that_nothing_declares_is_refused()
    {
        var file = new BicepFile("A test.");
        file.Add(new Variable("one", new Symbol("two")));
        Assert.Contains("'two' is used and never declared", Assert.Throws<InvalidOperationException>(file.Write).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_symbol_declared_twice_is_refused()
    {
        var file = new BicepFile("A test.");
        file.Add(new Variable("one", 1));
        file.Add(new Variable("one", 2));
        Assert.Throws<InvalidOperationException>(file.Write);
    }

    private static string Written(string text)
    {
        var writer = new BicepWriter();
        new TextLiteral(text).Write(writer);
        return writer.ToString();
    }

    // Bicep's own rules, written a second time: https://learn.microsoft.com/azure/azure-resource-manager/bicep/data-types#strings
    private static string? Unescape(string literal)
    {
        var text = new StringBuilder();
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] == '\'' || (literal[i] == '$' && i + 1 < literal.Length && literal[i + 1] == '{'))
                return null;
            if (literal[i] != '\\')
            {
                text.Append(literal[i]);
                continue;
            }

            i++;
            if (literal[i] == 'u')
            {
                var end = literal.IndexOf('}', i);
                text.Append((char)int.Parse(literal.AsSpan(i + 2, end - i - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i = end;
            }
            else
            {
                text.Append(literal[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            }
        }

        return text.ToString();
    }
}
