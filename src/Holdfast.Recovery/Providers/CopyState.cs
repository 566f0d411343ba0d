namespace Holdfast.Recovery.Providers;

/// <summary>How far a copy is.</summary>
/// <param name="Text">What the provider says of it.</param>
/// <param name="Endpoint">How it is reached, once it is up; absent until then.</param>
/// <param name="Moment">The moment that the provider says it was restored to, where it says one.</param>
/// <param name="AskAgainAfter">When the provider wants to be asked again, where it says so.</param>
public sealed record CopyState(string Text, CopyEndpoint? Endpoint = null, DateTimeOffset? Moment = null, TimeSpan? AskAgainAfter = null);
