namespace Depot.Sessions;

/// <summary>What Redis answered: a text, a list of texts, nothing, or an error.</summary>
internal sealed record RedisAnswer(string? Text, IReadOnlyList<string?> Items, bool IsError);
