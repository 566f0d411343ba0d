using Holdfast.Prediction.Chance;

namespace Holdfast.Prediction.Figures;

/// <summary>All figures of a prediction: Holdfast's own, those of the estate over them, and what drills have taught.</summary>
public sealed class FigureBook
{
    private readonly Dictionary<string, Figure> byName;

    private FigureBook(Dictionary<string, Figure> byName) => this.byName = byName;

    /// <summary>Holdfast's own figures, from its data files.</summary>
    public static FigureBook Default { get; } = new(FigureFile.Read("figures.yaml").ToDictionary(figure => figure.Name, StringComparer.Ordinal));

    /// <summary>The figures that hold wherever nothing else is said, by name.</summary>
    public IEnumerable<Figure> All => byName.Values.OrderBy(figure => figure.Name, StringComparer.Ordinal).ThenBy(figure => figure.Part, StringComparer.Ordinal);

    /// <summary>The names of Holdfast's own figures.</summary>
    public static IReadOnlyCollection<string> Names => Default.byName.Keys;

    /// <summary>These figures with others over them.</summary>
    public FigureBook With(IEnumerable<Figure> others)
    {
        var merged = new Dictionary<string, Figure>(byName, StringComparer.Ordinal);
        foreach (var figure in others)
            merged[KeyOf(figure.Name, figure.Part)] = figure;
        return new FigureBook(merged);
    }

    /// <summary>The figure that holds for a part.</summary>
    /// <param name="name">One of Holdfast's own names.</param>
    /// <param name="part">The name of the part in the estate; null for the estate as a whole.</param>
    public Figure Of(string name, string? part = null) =>
        part is not null && byName.TryGetValue(KeyOf(name, part), out var own) ? own
        : byName.TryGetValue(name, out var figure) ? figure
        : throw new ArgumentException($"There is no figure '{name}'.", nameof(name));

    internal static ulong ChanceOf(Figure figure) => RandomStream.KeyOf(KeyOf(figure.Name, figure.Part));

    private static string KeyOf(string name, string? part) => part is null ? name : $"{part}/{name}";
}
