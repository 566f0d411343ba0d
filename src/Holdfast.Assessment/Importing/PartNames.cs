namespace Holdfast.Assessment.Importing;

/// <summary>Finds the names of an estate's parts in the names of resources: 'erp' in "psql-erp-prod-01", and not in "enterprise".</summary>
internal sealed class PartNames
{
    // By first word, so that a thousand tenants cost no more than the words of a resource's name.
    private readonly ILookup<string, (string Name, string[] Words)> byFirstWord;

    public PartNames(IEnumerable<string> names) =>
        byFirstWord = names.Distinct(StringComparer.Ordinal).Select(name => (Name: name, Words: WordsOf(name))).Where(part => part.Words.Length > 0).ToLookup(part => part.Words[0], StringComparer.Ordinal);

    /// <summary>The parts that a resource's name carries, the longest first.</summary>
    public IReadOnlyList<string> In(string resource)
    {
        var words = WordsOf(resource);
        return
        [
            .. words.Index()
                .SelectMany(start => byFirstWord[start.Item].Where(part => words.AsSpan(start.Index).StartsWith(part.Words)))
                .DistinctBy(part => part.Name)
                .OrderByDescending(part => part.Words.Length)
                .ThenByDescending(part => part.Name.Length)
                .ThenBy(part => part.Name, StringComparer.Ordinal)
                .Select(part => part.Name),
        ];
    }

    private static string[] WordsOf(string name)
    {
        var blanks = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '));
        return blanks.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
