namespace Holdfast.Estate.Model;

/// <summary>How we talk to a partner.</summary>
public enum PartnerProtocol
{
    /// <summary>HTTP over TLS.</summary>
    Https,

    /// <summary>Files over SSH.</summary>
    Sftp,

    /// <summary>EDI over HTTP (AS2).</summary>
    As2,

    /// <summary>Printing.</summary>
    Ipp,

    /// <summary>Mail.</summary>
    Smtp,

    /// <summary>Message queue.</summary>
    Amqp,
}
