namespace Holdfast.Compilation.Changes;

/// <summary>What the change of a field of a type does beside.</summary>
/// <param name="Type">The type; <c>*</c> for every type.</param>
/// <param name="Field">The field, or what the fields begin with.</param>
/// <param name="Hazard">What happens.</param>
/// <param name="Only">Whether this change is one that does it; every change when null.</param>
internal sealed record HazardRule(string Type, string Field, Hazard Hazard, Func<FieldChange, bool>? Only = null)
{
    public bool Fits(string type, FieldChange change) =>
        (Type == "*" || Type == type)
        && change.Path.StartsWith(Field, StringComparison.Ordinal)
        && (change.Path.Length == Field.Length || change.Path[Field.Length] is '.' or '[')
        && Only?.Invoke(change) != false;

    /// <summary>Whether a number becomes smaller; sizes with a unit are compared as they are written.</summary>
    public static bool Shrinks(FieldChange change) => Amount(change.After) < Amount(change.Before);

    private static decimal? Amount(string? json)
    {
        var digits = json?.Trim('"').TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.').ToArray();
        if (digits is null || !decimal.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return null;
        var unit = json!.Trim('"')[digits.Length..];
        return unit switch
        {
            "Ti" or "TiB" => number * 1024 * 1024,
            "Gi" or "GiB" or "" => number * 1024,
            _ => number,
        };
    }

    /// <summary>The hazards of changes, the worst first and each once.</summary>
    public static IReadOnlyList<Hazard> Of(IReadOnlyList<HazardRule> rules, string type, IEnumerable<FieldChange> changes) =>
        [.. changes.SelectMany(change => rules.Where(rule => rule.Fits(type, change)).Select(rule => rule.Hazard)).Distinct().OrderByDescending(hazard => hazard.Kind)];
}
