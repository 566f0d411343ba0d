namespace Holdfast.Drills.Checking;

/// <summary>One numbered transaction as it was read back after healing.</summary>
/// <param name="Number">Its number in the stream.</param>
/// <param name="Headers">How many header rows carry the number.</param>
/// <param name="Lines">How many line rows carry the number; each transaction writes one of each.</param>
public readonly record struct StoredTransaction(long Number, int Headers, int Lines);
