namespace Holdfast.Compilation.Kubernetes.Draining;

/// <summary>One condition under which nobody is cut off, with this estate's numbers on both sides.</summary>
/// <param name="Code">Its number, <c>D1</c> to <c>D14</c>.</param>
/// <param name="Subject">The part of the estate it is about.</param>
/// <param name="Left">What there is, in words.</param>
/// <param name="Right">What is needed, in words.</param>
/// <param name="Holds">Whether there is as much as is needed.</param>
internal sealed record DrainInequality(string Code, string Subject, string Left, string Right, bool Holds)
{
    /// <summary>A condition between two numbers of seconds, pods or cores.</summary>
    public static DrainInequality Of(string code, string subject, (string Words, double Value) left, (string Words, double Value) right) =>
        new(code, subject, left.Words, right.Words, left.Value >= right.Value);
}
