using Holdfast.Estate.Model;

namespace Holdfast.Drills.Labs.Parts;

/// <summary>A store of an estate whose clients reach it through a pooler.</summary>
/// <param name="Store">Its name.</param>
/// <param name="Mode">For how long a client keeps a connection, as the estate says.</param>
/// <param name="Connections">How many connections the pooler of the lab keeps, which may be fewer than the estate's.</param>
public sealed record PooledStore(string Store, PoolMode Mode, int Connections);
