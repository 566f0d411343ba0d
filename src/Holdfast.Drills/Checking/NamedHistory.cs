namespace Holdfast.Drills.Checking;

/// <summary>The history of one business process on one store.</summary>
public sealed record NamedHistory(string Process, string Store, StreamHistory History);
