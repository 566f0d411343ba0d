using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure;

/// <summary>A concern in one module, or in several where an estate has more of it than one may hold.</summary>
internal sealed class SlicedModule
{
    /// <summary>The most outputs of a template; it also holds at most 800 resources, of which a store takes up to 16.</summary>
    /// <remarks>https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits</remarks>
    private const int MostOutputs = 64;

    private readonly List<(Concern Concern, ModuleUse Use)> slices = [];

    public IEnumerable<ModuleUse> Uses => slices.Select(slice => slice.Use);

    /// <summary>Makes a module of each slice; the only one bears no number.</summary>
    /// <param name="name">The concern's name.</param>
    /// <param name="items">What it is about.</param>
    /// <param name="outputs">The most that one of them tells back.</param>
    /// <param name="module">The module of some of them, under a file name.</param>
    /// <param name="use">The module's use, under a symbol.</param>
    public static SlicedModule Of<T>(string name, IReadOnlyList<T> items, int outputs, Func<string, IReadOnlyList<T>, Concern> module, Func<Concern, string, ModuleUse> use)
    {
        var sliced = new SlicedModule();
        var chunks = items.Chunk(MostOutputs / outputs).ToList();
        foreach (var (chunk, index) in chunks.Select((chunk, index) => (chunk, index)))
        {
            var slice = chunks.Count == 1 ? name : $"{name}-{index + 1}";
            var concern = module(slice, chunk);
            sliced.slices.Add((concern, use(concern, BicepText.Symbol(slice))));
        }

        return sliced;
    }

    /// <summary>What one of the modules tells back under a name.</summary>
    public Expression Result(string name) => slices.Find(slice => slice.Concern.File.Declarations.OfType<Output>().Any(output => output.Name == name)) is { Use: { } use }
        ? use.Result(name)
        : throw new InvalidOperationException($"No slice tells '{name}'.");
}
