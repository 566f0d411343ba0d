namespace Holdfast.Compilation.Changes;

/// <summary>What happens to an object.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}
