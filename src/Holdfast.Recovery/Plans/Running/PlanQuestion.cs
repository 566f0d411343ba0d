namespace Holdfast.Recovery.Plans.Running;

/// <summary>A question to people.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Step">The step that waits for the answer.</param>
/// <param name="Text">The question, with what there is to know.</param>
/// <param name="Deadline">Until when it can be answered; null for as long as it takes.</param>
public sealed record PlanQuestion(QuestionKind Kind, PlanStep Step, string Text, DateTimeOffset? Deadline);
