using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading.Binding;

/// <summary>Where a section stands, by its keys: <c>stores/erp/backup</c>; put into words only when there is a problem.</summary>
internal sealed class SectionPath(SectionPath? above, string key)
{
    public static readonly SectionPath Estate = new(above: null, "the estate");

    public SectionPath Below(string name) => new(ReferenceEquals(this, Estate) ? null : this, name);

    public override string ToString() => above is null ? key : $"{above}/{Quote.Plain(key)}";
}
