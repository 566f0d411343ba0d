namespace Holdfast.Recovery.Providers;

/// <summary>Removes the copies that a killed command has left, and those whose time is over.</summary>
public static class AbandonedCopies
{
    /// <returns>One sentence for each copy, and for whatever could not be asked or removed.</returns>
    public static async Task<IReadOnlyList<string>> RemoveAsync(IRestoreProvider provider, TimeProvider time, CancellationToken cancellation)
    {
        if (await provider.FindAsync(cancellation) is not ProviderOutcome<IReadOnlyList<FoundCopy>>.Done found)
            return [];
        List<string> said = [];
        foreach (var copy in found.Value.Where(copy => copy.Mark.IsAbandoned(time.GetUtcNow())))
        {
            said.Add(await provider.RemoveAsync(copy.Name, cancellation) is ProviderOutcome<string>.Refused { Refusal: var refusal }
                ? $"'{copy.Name}' is abandoned and could not be removed. {refusal.Text}"
                : $"Removed '{copy.Name}', which a stopped command had left behind or whose time was over.");
        }

        return said;
    }
}
