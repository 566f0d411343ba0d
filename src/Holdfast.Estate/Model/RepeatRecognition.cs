namespace Holdfast.Estate.Model;

/// <summary>By what a partner recognises a message that comes twice.</summary>
public enum RepeatRecognition
{
    /// <summary>By the number of the message.</summary>
    MessageId,

    /// <summary>By a key that we send with it.</summary>
    IdempotencyKey,

    /// <summary>By our own reference of the shipment, order or payment.</summary>
    Reference,
}
