namespace Holdfast.Compilation.Azure.Checking;

/// <summary>Something that a resource says and its type does not allow.</summary>
/// <param name="Resource">The resource's symbol.</param>
/// <param name="Path">The property, with dots.</param>
/// <param name="What">What is wrong, as a sentence.</param>
internal sealed record TypeProblem(string Resource, string Path, string What)
{
    public override string ToString() => $"{Resource}: {Path}: {What}";
}
