namespace Holdfast.Compilation.Checking;

/// <summary>What is wrong with a compiled file.</summary>
/// <param name="File">The file's path in the tree.</param>
/// <param name="Subject">The object or resource, such as <c>Deployment odoo-web</c>.</param>
/// <param name="What">The place in it, and what is wrong, as a sentence.</param>
public sealed record CheckProblem(string File, string Subject, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}: {Subject}: {What}";
}
