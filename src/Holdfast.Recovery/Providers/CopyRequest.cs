namespace Holdfast.Recovery.Providers;

/// <summary>A copy that is to be made.</summary>
/// <param name="Name">Its name, which nothing has yet.</param>
/// <param name="Target">The moment; everything that is archived when absent.</param>
/// <param name="Mark">Whose it is.</param>
public sealed record CopyRequest(string Name, DateTimeOffset? Target, CopyMark Mark);
