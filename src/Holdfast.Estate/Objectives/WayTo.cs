using System.Collections;
using Holdfast.Estate.Graph;

namespace Holdfast.Estate.Objectives;

/// <summary>The names on the way to a node, written out only when somebody looks: most ways are never shown, and a chain has many long ones.</summary>
internal sealed class WayTo(ReachedNode reached) : IReadOnlyList<string>
{
    private IReadOnlyList<string>? names;

    public int Count => reached.Distance + 1;

    public string this[int index] => Names[index];

    private IReadOnlyList<string> Names => names ??= reached.Path;

    public IEnumerator<string> GetEnumerator() => Names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
