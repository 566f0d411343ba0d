namespace Holdfast.Recovery.Plans.Running;

/// <summary>What people answer.</summary>
/// <param name="Kind">What they want.</param>
/// <param name="Text">Who agrees, or the reason.</param>
public sealed record PlanAnswer(AnswerKind Kind, string Text = "")
{
    /// <summary>Nobody has answered.</summary>
    public static PlanAnswer None { get; } = new(AnswerKind.None);
}
