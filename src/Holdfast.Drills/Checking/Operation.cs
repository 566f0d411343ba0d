namespace Holdfast.Drills.Checking;

/// <summary>One numbered transaction as the client saw it.</summary>
/// <param name="Number">Its number in the stream; a number is used once, also after a failure.</param>
/// <param name="Invoked">When the client began, since the start of the drill.</param>
/// <param name="Completed">When the client knew the outcome, since the start of the drill.</param>
/// <param name="Outcome">What the client knew then.</param>
public readonly record struct Operation(long Number, TimeSpan Invoked, TimeSpan Completed, OperationOutcome Outcome);
