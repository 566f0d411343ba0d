namespace Depot;

/// <summary>The database has committed here, and does not know whether its standby has it: no acknowledgement may be built on that.</summary>
internal sealed class Unconfirmed() : IOException("The database did not confirm that its standby has the transaction.");
