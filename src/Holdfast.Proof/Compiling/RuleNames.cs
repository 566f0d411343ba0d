using System.Text;
using Holdfast.Compilation;
using Holdfast.Compilation.Plan;

namespace Holdfast.Proof.Compiling;

/// <summary>Finds rules that are the same but for the names in them, as those of the tenants of a shared platform are: one of them proves all.</summary>
internal sealed class RuleNames(CompilationSource source)
{
    /// <summary>One test file of each class: two are in one when tests and rules are equal once names are replaced.</summary>
    /// <param name="tests">The files of tests.</param>
    /// <param name="rules">The files of rules, by their path.</param>
    public IReadOnlyList<CompiledFile> Classes(IReadOnlyList<CompiledFile> tests, IReadOnlyDictionary<string, CompiledFile> rules) =>
    [
        .. tests.GroupBy(test => WithoutNames(test, rules), StringComparer.Ordinal).Select(alike => alike.First()),
    ];

    private string WithoutNames(CompiledFile test, IReadOnlyDictionary<string, CompiledFile> rules)
    {
        var process = test.Path[..test.Path.LastIndexOf("_test", StringComparison.Ordinal)].Replace("_slow", "", StringComparison.Ordinal);
        var text = new StringBuilder(test.Text);
        if (rules.TryGetValue($"{process}.yaml", out var judged))
            text.Append(judged.Text);
        var names = NamesOf(process).Distinct(StringComparer.Ordinal).Select((name, number) => (name, number));
        // The longest first: odoo-web-0001 is no odoo.
        foreach (var (name, number) in names.OrderByDescending(entry => entry.name.Length).ThenBy(entry => entry.number))
            text.Replace(name, $"\u0001{number}\u0001");
        return text.ToString();
    }

    /// <summary>The process, who owns it, whose it is, and all that it stands on; in an order that depends on their roles only.</summary>
    private IEnumerable<string> NamesOf(string process)
    {
        if (!source.Estate.Processes.TryGetValue(process, out var known))
            return [];
        return new[] { known.Name, known.Tenant, known.Owner }.OfType<string>().Concat(source.Graph.Reaches(process).Select(reached => reached.Node.Name));
    }
}
