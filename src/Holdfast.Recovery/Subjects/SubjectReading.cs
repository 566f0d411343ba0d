namespace Holdfast.Recovery.Subjects;

/// <summary>What an estate says of the recovery of a store, or why it says too little.</summary>
public sealed record SubjectReading(RecoverySubject? Subject, IReadOnlyList<string> Problems);
