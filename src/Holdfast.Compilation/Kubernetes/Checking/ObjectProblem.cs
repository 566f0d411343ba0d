namespace Holdfast.Compilation.Kubernetes.Checking;

/// <summary>What is wrong with a value, and where it stands in its object.</summary>
/// <param name="Path">The place, such as <c>spec.template.spec.containers[0].image</c>; empty for the object itself.</param>
/// <param name="What">What is wrong, as a sentence.</param>
internal readonly record struct ObjectProblem(string Path, string What)
{
    public override string ToString() => Path.Length == 0 ? What : $"{Path}: {What}";
}
