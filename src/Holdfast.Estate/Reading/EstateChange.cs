using System.Globalization;

namespace Holdfast.Estate.Reading;

/// <summary>A change to try on an estate, as somebody wrote it: a path of keys and the value to put there. It is read together with the estate.</summary>
/// <param name="Source">Where it was written, as a diagnostic names the place: <c>--what-if 1</c>.</param>
/// <param name="Text">Path and value, such as <c>stores.erp.availability=same-zone</c>; the value is YAML, and <c>null</c> takes the key away.</param>
public sealed record EstateChange(string Source, string Text)
{
    /// <summary>The changes of a command line, in its order.</summary>
    public static IReadOnlyList<EstateChange> WhatIf(IEnumerable<string> texts) =>
        [.. texts.Select((text, index) => new EstateChange(string.Create(CultureInfo.InvariantCulture, $"--what-if {index + 1}"), text))];
}
